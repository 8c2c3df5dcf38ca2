/** Where the door is found on the one HTTP server, and what is written into the app's manifest. */
export const HTTP_PATH = '/slack/events';
