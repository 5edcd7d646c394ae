// SPDX-License-Identifier: GPL-3.0-or-later
// A device with a certificate on Microsoft's Node SDK: provisions at the emulator, unmodified, and sends one message to the
// hub that it is assigned to.
//
// Configuration: {"host", "port", "idScope", "caFile", "registrationId", "cert", "key"}; PEM texts, "cert" with the chain that
// is to be sent. Prints {"event": "assigned", "hub", "deviceId", "state", "messageStatus"} or {"event": "error", "name",
// "message", "status", "body"}.
'use strict';

const { Client, Message } = require('azure-iot-device');
const { Http: HubHttp } = require('azure-iot-device-http');
const { Http: HttpBase } = require('azure-iot-http-base');
const { ProvisioningDeviceClient } = require('azure-iot-provisioning-device');
const { Http: ProvisioningHttp } = require('azure-iot-provisioning-device-http');
const { X509Security } = require('azure-iot-security-x509');
const { agentFor, fail, print, readLines } = require('./sdk');

async function sendToHub(base, agent, state, identity) {
    class Transport extends HubHttp {
        constructor(authentication) {
            super(authentication, base);
        }
    }
    const client = Client.fromConnectionString(
        `HostName=${state.assignedHub};DeviceId=${state.deviceId};x509=true`, Transport);
    // Takes effect at once, in the place of what was set before; its promise never settles with this transport.
    client.setOptions({ ...identity, http: { agent } }).catch(fail);
    await client.open();
    const message = new Message('{"from":"node"}');
    message.messageId = 'first';
    message.properties.add('kind', 'x509');
    const enqueued = await client.sendEvent(message);
    return enqueued.transportObj ? enqueued.transportObj.statusCode : 0;
}

async function provision(config) {
    const identity = { cert: config.cert, key: config.key };
    const base = new HttpBase();
    // As it is: its TLS sessions are kept and offered to each new connection.
    const agent = agentFor(config);
    base.setOptions({ http: { agent } });
    const device = ProvisioningDeviceClient.create(config.host, config.idScope, new ProvisioningHttp(base),
        new X509Security(config.registrationId, identity));
    const state = await device.register();
    print({
        event: 'assigned',
        hub: state.assignedHub,
        deviceId: state.deviceId,
        state,
        messageStatus: await sendToHub(base, agent, state, identity),
    });
    process.exit(0);
}

readLines((config) => provision(config).catch(fail), () => {});
