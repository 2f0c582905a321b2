// Files and signatures in the fields of the form on top.
import type { Place } from '../../channels/channel.ts';
import { fileAtHand, fileNamed } from '../files.ts';
import type { VouchWorld } from '../world.ts';

/** A file of the project, else of the package. Throws `NoSuchFileError`. */
export async function put(w: VouchWorld, who: string, name: string, place: Place): Promise<void> {
  const content = fileAtHand(w.stage.cast.files, name);
  const seat = await w.seat(who);
  await seat.fill(place, { file: name, content });
}

export async function putNamed(w: VouchWorld, who: string, name: string, place: Place): Promise<void> {
  const content = fileNamed(name);
  const seat = await w.seat(who);
  await seat.fill(place, { file: name, content });
}

export async function takeOut(w: VouchWorld, who: string, name: string, place: Place): Promise<void> {
  const seat = await w.seat(who);
  await seat.fill(place, { remove: [name] });
}

export async function sign(w: VouchWorld, who: string, place: Place): Promise<void> {
  const seat = await w.seat(who);
  await seat.fill(place, { signed: true });
}
