// cucumber's way in to our progress lines.
import { register } from 'tsx/esm/api';

register();
const { progressFormatter } = await import('./progress-formatter.ts');
export default progressFormatter;
