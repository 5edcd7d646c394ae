// SPDX-License-Identifier: GPL-3.0-or-later
// A device on Microsoft's Node SDK: provisions by TPM against the emulator, unmodified, then sends one message to its hub.
//
// Reads one JSON line: {"host", "port", "idScope", "caFile", "tpmPort", "registrationId"?}. Prints JSON lines:
// {"event": "device", "registrationId", "endorsementKey"}, then waits for a second line on standard input (the enrollment is
// made meanwhile), then {"event": "assigned", "hub", "deviceId", "messageStatus", "longSignatureBytes"} or
// {"event": "error", "name", "message", "status", "body"}.
'use strict';

const https = require('https');
const { Http: HttpBase } = require('azure-iot-http-base');
const { Http: ProvisioningHttp } = require('azure-iot-provisioning-device-http');
const { ProvisioningDeviceClient } = require('azure-iot-provisioning-device');
const { TpmSecurityClient } = require('azure-iot-security-tpm');
const { Tpm } = require('tss.js');
const { agentFor, fail, print, readLines } = require('./sdk');

// The SDK dereferences the answer of a TPM command that failed; the exception is all that it reports.
process.on('uncaughtException', fail);

function sendToHub(config, agent, security, hub, deviceId) {
    return new Promise((resolve, reject) => {
        const resource = encodeURIComponent(`${hub}/devices/${deviceId}`);
        const expiry = Math.floor(Date.now() / 1000) + 600;
        security.signWithIdentity(Buffer.from(`${resource}\n${expiry}`), (error, signature) => {
            if (error) {
                return reject(error);
            }
            const sig = encodeURIComponent(signature.toString('base64'));
            const request = https.request({
                agent,
                host: hub,
                servername: hub,
                method: 'POST',
                path: `/devices/${deviceId}/messages/events?api-version=2021-04-12`,
                headers: { Authorization: `SharedAccessSignature sr=${resource}&sig=${sig}&se=${expiry}` },
            }, (response) => {
                response.resume();
                response.on('end', () => resolve(response.statusCode));
            });
            request.on('error', reject);
            request.write('{"from":');
            request.end('"node"}');
        });
    });
}

function longSignature(security) {
    return new Promise((resolve, reject) => {
        security.signWithIdentity(Buffer.alloc(2500, 'x'), (error, signature) => (error ? reject(error) : resolve(signature.length)));
    });
}

function provision(config, waitForEnrollment) {
    const tpm = new Tpm(true, '127.0.0.1', config.tpmPort);
    const security = new TpmSecurityClient(config.registrationId, tpm);
    const agent = agentFor(config);
    const base = new HttpBase();
    base.setOptions({ http: { agent } });

    security.getRegistrationId((idError, registrationId) => {
        if (idError) {
            return fail(idError);
        }
        security.getEndorsementKey(async (keyError, endorsementKey) => {
            if (keyError) {
                return fail(keyError);
            }
            print({ event: 'device', registrationId, endorsementKey: endorsementKey.toString('base64') });
            await waitForEnrollment;
            const client = ProvisioningDeviceClient.create(config.host, config.idScope, new ProvisioningHttp(base), security);
            client.register(async (error, result) => {
                if (error) {
                    return fail(error);
                }
                try {
                    const state = result.registrationState || result;
                    const messageStatus = await sendToHub(config, agent, security, state.assignedHub, state.deviceId);
                    print({
                        event: 'assigned',
                        hub: state.assignedHub,
                        deviceId: state.deviceId,
                        messageStatus,
                        longSignatureBytes: await longSignature(security),
                    });
                    process.exit(0);
                } catch (hubError) {
                    fail(hubError);
                }
            });
        });
    });
}

let proceed;
const waitForEnrollment = new Promise((resolve) => { proceed = resolve; });
readLines((config) => provision(config, waitForEnrollment), () => proceed());
