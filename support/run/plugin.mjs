// cucumber's way in to our plugin.
import { register } from 'tsx/esm/api';

register();
const { runPlugin } = await import('./plugin.ts');
export default runPlugin;
