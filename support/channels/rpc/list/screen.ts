// A list or kanban on top: its view, what is searched for in it, and how far the person has gone through it.
import { evaluateCondition } from '../../../odoo/expression/evaluate.ts';
import type { SearchModel, Shape } from '../../../odoo/search/model.ts';
import type { Dict, Json, OdooAction } from '../../../odoo/transport.ts';
import type { ListView, ToolbarEntry } from '../../../odoo/view/nodes.ts';

/** A group as the person left it, in the form in which the server wants to know it. */
export interface Opening {
  readonly value: Json;
  folded: boolean;
  limit: number;
  offset: number;
  groups: Opening[];
}

export interface ListOptions {
  readonly title: string;
  readonly action: OdooAction;
  readonly view: ListView;
  /** View to open rows with; undefined where the action has none. */
  readonly formId: number | false | undefined;
  readonly actions: readonly ToolbarEntry[];
  readonly prints: readonly ToolbarEntry[];
  readonly search: SearchModel;
  /** Kinds of view that the action offers, with the view of each. */
  readonly views: ReadonlyArray<{ readonly kind: string; readonly id: number | false }>;
}

/** Groups of a page, where the view does not say. */
export const GROUPS = { folded: 80, open: 10 } as const;

/** Rows of a page where neither view nor action says. */
const PAGE = { list: 80, kanban: 40 } as const;

export class ListScreen {
  readonly kind = 'list';
  readonly title: string;
  readonly action: OdooAction;
  readonly formId: number | false | undefined;
  readonly search: SearchModel;
  readonly views: ListOptions['views'];
  view: ListView;
  actions: readonly ToolbarEntry[];
  prints: readonly ToolbarEntry[];
  selected: number[] = [];
  offset = 0;
  /** By the columns that the person clicked; empty after the third click on one. */
  order: string | undefined;
  /** What is chosen in the panel at the side, by field. */
  inPanel: ReadonlyMap<string, readonly Json[]> = new Map();
  /** Of a grouped list: the groups as they were read last. */
  openings: Opening[] = [];
  private openingsOf = '';

  constructor(options: ListOptions) {
    this.title = options.title;
    this.action = options.action;
    this.formId = options.formId;
    this.search = options.search;
    this.views = options.views;
    this.view = options.view;
    this.actions = options.actions;
    this.prints = options.prints;
  }

  get domain(): Json[] {
    return this.search.domain();
  }

  get context(): Dict {
    return this.search.context();
  }

  get shape(): Shape {
    return { kind: this.view.kind, groupBy: this.view.groupBy };
  }

  get groupBy(): string[] {
    const groupBy = this.search.groupBy(this.shape);
    // Other groups than before begin anew, folded or open as the view says.
    if (groupBy.join() !== this.openingsOf) this.openings = [];
    this.openingsOf = groupBy.join();
    return groupBy;
  }

  get limit(): number {
    return this.view.limit ?? (Number(this.action.limit) || PAGE[this.view.kind]);
  }

  /** Groups stand open from the start. */
  get isOpen(): boolean {
    return (
      this.view.kind === 'kanban' || evaluateCondition(this.view.expand, this.context, this.search.clock)
    );
  }

  get groupsLimit(): number {
    if (this.view.kind === 'kanban') return Number.MAX_SAFE_INTEGER;
    return this.view.groupsLimit ?? (this.isOpen ? GROUPS.open : GROUPS.folded);
  }

  get orderBy(): string {
    return this.search.order() || (this.order ?? this.view.order);
  }

  /** To be called after the search changed: the first page, nothing ticked. */
  begin(): void {
    this.offset = 0;
    this.untick();
    const first = (openings: readonly Opening[]): void => {
      for (const opening of openings) {
        opening.offset = 0;
        first(opening.groups);
      }
    };
    first(this.openings);
  }

  /** Another kind of view, with the same search. */
  show({ view, actions, prints }: Pick<ListOptions, 'view' | 'actions' | 'prints'>): void {
    this.view = view;
    this.actions = actions;
    this.prints = prints;
    this.search.ownGroupingOff = false;
    this.openings = [];
    this.order = undefined;
    this.begin();
  }

  untick(): void {
    this.selected = [];
  }
}
