// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's client of the service API, unmodified, at the emulator: does what it is told, line by line.
//
// Configuration: {"connectionString", "port", "caFile"}. Then one JSON line for each call, answered by one line:
// {"call": METHOD, "args": […]}: {"event": "result", "result", "status"};
// {"query": METHOD, "args": […]}: all pages, {"event": "pages", "pages": [[record, …], …], "types": [x-ms-item-type, …]};
// a refusal: {"event": "error", "name", "message", "status", "body"}. Ends with its input.
'use strict';

const { ProvisioningServiceClient } = require('azure-iot-provisioning-service');
const { agentFor, describe, fail, print, readLines } = require('./sdk');

/// The promise form of the bulk operation never settles, so it alone is called with a callback.
const CALLBACKS_ONLY = 'runBulkEnrollmentOperation';

function callBack(client, method, args) {
    return new Promise((resolve, reject) => {
        client[method](...args, (error, responseBody, httpResponse) =>
            (error ? reject(error) : resolve({ responseBody, httpResponse })));
    });
}

async function call(client, order) {
    const args = order.args || [];
    const answer = order.call === CALLBACKS_ONLY ? await callBack(client, order.call, args)
        : await client[order.call](...args);
    const { responseBody, httpResponse } = answer || {};
    return {
        event: 'result',
        result: responseBody === undefined ? null : responseBody,
        status: httpResponse ? httpResponse.statusCode : 0,
    };
}

async function allPages(client, order) {
    const query = client[order.query](...order.args);
    const pages = [];
    const types = [];
    while (query.hasMoreResults) {
        // The promise form begins anew when it is not given the token of the page before.
        const { responseBody, httpResponse } = await query.next(query.continuationToken);
        pages.push(responseBody);
        types.push(httpResponse.headers['x-ms-item-type']);
    }
    return { event: 'pages', pages, types };
}

let client;
let last = Promise.resolve();
readLines((config) => {
    client = ProvisioningServiceClient.fromConnectionString(config.connectionString);
    client._restApiClient.setOptions({ http: { agent: agentFor({ ...config, keepAlive: true }) } });
}, (line) => {
    const order = JSON.parse(line);
    last = last.then(() => (order.query ? allPages(client, order) : call(client, order)))
        .catch(describe)
        .then(print);
}, () => last.then(() => process.exit(0), fail));
