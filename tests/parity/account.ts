// What was compared so far, by person, menu and screen, and how it is told.
import { type Compared, type Disagreement, NOTHING, sum } from './compare.ts';
import type { ScreenName } from './visit.ts';

interface Line {
  readonly person: string;
  readonly menu: string;
  readonly screen: ScreenName;
  readonly compared: Compared;
}

interface LeftOut {
  readonly person: string;
  readonly menu: string;
  readonly why: string;
}

const SHORT = 160;

export class Account {
  private readonly lines: Line[] = [];
  private readonly leftOut: LeftOut[] = [];

  add(line: Line): void {
    this.lines.push(line);
  }

  leave(one: LeftOut): void {
    this.leftOut.push(one);
  }

  total(): Compared {
    return this.lines.map((line) => line.compared).reduce(sum, NOTHING);
  }

  /** Of nothing compared nothing agrees. */
  share(): number {
    const { facts, agreed } = this.total();
    return facts === 0 ? 0 : agreed / facts;
  }

  data(): unknown {
    const { facts, agreed } = this.total();
    return { facts, agreed, share: this.share(), screens: this.lines, notCompared: this.leftOut };
  }

  text(): string {
    const { facts, agreed } = this.total();
    const menus = new Set(this.lines.map((line) => `${line.person} ${line.menu}`)).size;
    const whys = [...new Set(this.leftOut.map((one) => one.why))];
    const left = whys.map((why) => {
      const all = this.leftOut.filter((one) => one.why === why);
      return `  ${all.length} ${why}: ${names(all)}`;
    });
    const all = this.lines.flatMap((line) =>
      line.compared.disagreements.map((one) => `  ${said(line, one)}`),
    );
    return [
      `Compared: ${menus} menu entries, ${this.lines.length} screens, ${facts} facts.`,
      `Agreeing: ${agreed} of ${facts} (${(100 * this.share()).toFixed(3)} %).`,
      ...(left.length > 0 ? ['Not compared:', ...left] : []),
      ...(all.length > 0 ? [`Disagreeing, ${all.length}:`, ...all] : []),
      '',
    ].join('\n');
  }
}

function names(all: readonly LeftOut[]): string {
  return [...new Set(all.map((one) => one.menu))].join('; ');
}

function said({ menu, person, screen }: Line, one: Disagreement): string {
  const short = (text: string) => JSON.stringify(text.length > SHORT ? `${text.slice(0, SHORT)}...` : text);
  return `${menu} | ${person} | ${screen} | ${one.subject}: ${one.what} | ui ${short(one.ui)} | rpc ${short(one.rpc)}`;
}
