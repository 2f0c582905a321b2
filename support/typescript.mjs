// Makes TypeScript readable in this process, once: registered twice, each file would be compiled twice over, and
// functions that are sent to a browser page would carry helpers that the page does not have.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

// Always by our own settings: those of the folder that a user stands in are not meant for our files.
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
