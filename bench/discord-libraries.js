// Loads what the door to Discord and the house around it are made of, and does nothing with it.
import '@hono/node-server';
import 'discord.js';
import 'handlebars';
import 'hono';
import 'js-yaml';
import 'pino';
import 'prom-client';
import 'zod';

process.stdout.write('loaded\n');
setInterval(() => undefined, 60_000);
