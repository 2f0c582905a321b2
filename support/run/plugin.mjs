// cucumber's way in to our plugin.
import '../typescript.mjs';

const { runPlugin } = await import('./plugin.ts');
export default runPlugin;
