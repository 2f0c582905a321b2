// cucumber's way in to our progress lines.
import '../typescript.mjs';

const { progressFormatter } = await import('./progress-formatter.ts');
export default progressFormatter;
