// SPDX-License-Identifier: GPL-3.0-or-later
// A device with a symmetric key on Microsoft's Node SDK: provisions at the emulator, unmodified, and sends one message to the
// hub that it is assigned to.
//
// Configuration: {"host", "port", "idScope", "caFile", "registrationId", "key"}; the key is the device's own, base64. Prints
// {"event": "assigned", "hub", "deviceId", "state", "messageStatus"} or {"event": "error", "name", "message", "status", "body"}.
'use strict';

const { Client, Message } = require('azure-iot-device');
const { Http: HubHttp } = require('azure-iot-device-http');
const { Http: HttpBase } = require('azure-iot-http-base');
const { ProvisioningDeviceClient } = require('azure-iot-provisioning-device');
const { Http: ProvisioningHttp } = require('azure-iot-provisioning-device-http');
const { SymmetricKeySecurityClient } = require('azure-iot-security-symmetric-key');
const { agentFor, fail, print, readLines } = require('./sdk');

async function sendToHub(config, base, state) {
    class Transport extends HubHttp {
        constructor(authentication) {
            super(authentication, base);
        }
    }
    const client = Client.fromConnectionString(
        `HostName=${state.assignedHub};DeviceId=${state.deviceId};SharedAccessKey=${config.key}`, Transport);
    await client.open();
    const message = new Message('{"from":"node"}');
    message.messageId = 'first';
    message.properties.add('kind', 'symmetric-key');
    const enqueued = await client.sendEvent(message);
    return enqueued.transportObj ? enqueued.transportObj.statusCode : 0;
}

async function provision(config) {
    const base = new HttpBase();
    base.setOptions({ http: { agent: agentFor(config) } });
    const device = ProvisioningDeviceClient.create(config.host, config.idScope, new ProvisioningHttp(base),
        new SymmetricKeySecurityClient(config.registrationId, config.key));
    const state = await device.register();
    print({
        event: 'assigned',
        hub: state.assignedHub,
        deviceId: state.deviceId,
        state,
        messageStatus: await sendToHub(config, base, state),
    });
    process.exit(0);
}

readLines((config) => provision(config).catch(fail), () => {});
