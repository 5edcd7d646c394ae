// SPDX-License-Identifier: GPL-3.0-or-later
// What the scripts on Microsoft's Node SDK share: how they reach the emulator and how they report. They read and print JSON
// lines; the first line that is read is the configuration.
'use strict';

const fs = require('fs');
const https = require('https');
const readline = require('readline');

function print(event) {
    process.stdout.write(JSON.stringify(event) + '\n');
}

/// What the SDK made of a refusal: the class of the error, and the answer that it came from.
function describe(error) {
    return {
        event: 'error',
        name: error.name || (error.constructor && error.constructor.name) || '',
        message: String(error.message || error),
        status: error.response ? error.response.statusCode : 0,
        body: error.responseBody || '',
    };
}

function fail(error) {
    print(describe(error));
    process.exit(1);
}

/// The SDK knows neither a port nor an address: the agent gives both.
function agentFor(config) {
    const loopback = (name, options, callback) =>
        options && options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);
    const agent = new https.Agent({
        ca: fs.readFileSync(config.caFile),
        keepAlive: Boolean(config.keepAlive),
        lookup: loopback,
    });
    agent.defaultPort = config.port;
    return agent;
}

/// Calls @p begin with the first line of standard input and @p next with each further one, and @p end after the last.
function readLines(begin, next, end) {
    const lines = readline.createInterface({ input: process.stdin });
    let started = false;
    lines.on('line', (line) => {
        if (started) {
            next(line);
        } else {
            started = true;
            begin(JSON.parse(line));
        }
    });
    lines.on('close', () => end && end());
}

module.exports = { agentFor, describe, fail, print, readLines };
