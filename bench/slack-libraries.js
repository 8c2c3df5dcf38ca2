// Loads what the door in Slack and the house around it are made of, and does nothing with it.
const LIBRARIES = ['@hono/node-server', '@slack/bolt', 'handlebars', 'hono', 'js-yaml', 'pino', 'prom-client', 'zod'];

await Promise.all(LIBRARIES.map((name) => import(name)));
process.stdout.write('loaded\n');
setInterval(() => undefined, 60_000);
