// Makes TypeScript readable in this process, once: registered twice, each file would be compiled twice over, and
// functions that are sent to a browser page would carry helpers that the page does not have.
import { register } from 'tsx/esm/api';

register();
