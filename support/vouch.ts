// What a project's own steps import by the name `vouch`: the types of the world and of what it hands out.
export type { Person, RecordRef, Seat } from './channels/channel.ts';
export type { Transport } from './odoo/transport.ts';
export type { Facts } from './world/facts.ts';
export type { Observer } from './world/observer.ts';
export type { VouchWorld } from './world/world.ts';
