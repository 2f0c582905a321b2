// Turns Allure's page into one that loads nothing, calls nobody, and says on top what it is.
import { ReportError } from './errors.ts';
import { escaped } from './plain.ts';

export interface PageMark {
  /** The line on top of every view: `banner(results)`. */
  readonly banner: string;
  readonly rehearsal: boolean;
}

/** Nothing from elsewhere is loaded, run, or sent to: the browser holds the report to it. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' data:",
  "style-src 'unsafe-inline' data:",
  'img-src data: blob:',
  'font-src data:',
  'media-src data: blob:',
  'connect-src data: blob:',
  'frame-src data: blob:',
  "base-uri 'self' file:",
  "form-action 'none'",
].join('; ');

// The app fills the window, so it has to leave room for the banner.
const layout = `<style>
body { display: flex; flex-direction: column; height: 100vh; margin: 0 }
#vouch-banner { flex: none; font: 600 13px/1.4 system-ui, sans-serif; padding: 6px 16px; color: #fff }
#app { flex: 1; min-height: 0 }
#app > div { height: 100% !important; min-height: 0 !important }
</style>`;

// Descriptions stand in a frame without scripts and of a fixed height: what is unfolded there would be cut off, and a
// link into the pack would replace the description. Both are helped from outside.
const frames = `<script>
document.addEventListener('load', function (event) {
  var frame = event.target, inside = frame.contentDocument;
  if (!inside) return;
  inside.addEventListener('toggle', function () {
    frame.style.height = Math.ceil(inside.body.getBoundingClientRect().height) + 24 + 'px';
  }, true);
  inside.addEventListener('click', function (click) {
    var link = click.target.closest('a[href]');
    if (!link) return;
    click.preventDefault();
    window.open(link.href, '_blank', 'noopener');
  });
}, true);
</script>`;

/** Allure's ring leaves out of its percentage what is neither passed nor failed, and would show 100 with open risks. */
export function withAcceptedShare(html: string, percentage: number): string {
  let found = 0;
  const shown = html.replaceAll(
    /("widgets\/(?:[^"]+\/)?pie_chart\.json",")([A-Za-z0-9+/=]+)"/g,
    (_, name: string, data: string) => {
      const chart = JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as Record<string, unknown>;
      if (typeof chart['percentage'] === 'number') found += 1;
      return `${name}${Buffer.from(JSON.stringify({ ...chart, percentage })).toString('base64')}"`;
    },
  );
  if (found === 0) {
    throw new ReportError(
      'allure-changed',
      'The Allure report has no ring where we know it, so that it might show another share than is accepted. Use the pinned version of Allure.',
    );
  }
  return shown;
}

/** Takes Google's script and its call out, and puts a content security policy and the banner in. */
export function sealedOff(html: string, { banner, rehearsal }: PageMark): string {
  const silent = html
    .replace(/<script async src="https:\/\/www\.googletagmanager\.com\/[^"]*"><\/script>/, '')
    .replace(/<script>\s*window\.dataLayer = [\s\S]*?<\/script>/, '');
  if (
    silent.includes('googletagmanager') ||
    silent.length === html.length ||
    /<(?:script|link|img|iframe)[^>]{0,200}(?:src|href)="(?:https?:)?\/\//i.test(silent)
  ) {
    throw new ReportError(
      'allure-changed',
      'The Allure report loads something from the network that we do not know how to take out. Use the pinned version of Allure.',
    );
  }
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n    <meta name="generator" content="vouch: derived from the journal, not evidence">`;
  const colours = rehearsal ? 'background:#8a4b00' : 'background:#333';
  const strip = `<div id="vouch-banner" role="note" style="${colours};">${escaped(banner)}</div>${layout}${frames}`;
  const marked = silent
    .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n    ${meta}`)
    .replace(/<body[^>]*>/, (tag) => `${tag}\n${strip}`);
  if (!marked.includes(meta) || !marked.includes(strip)) {
    throw new ReportError(
      'allure-changed',
      'The Allure report has another form than expected. Use the pinned version of Allure.',
    );
  }
  return marked;
}
