// Finds imports that cross a boundary between rooms.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { globSync } from 'glob';
import ts from 'typescript';
import type { Room } from './rooms.ts';

/** Every import below `root` that its room does not allow, as `file: what is wrong`. */
export function forbiddenImports(root: string, rooms: Readonly<Record<string, Room>>): string[] {
  const files = globSync(['support/**/*.{ts,mjs}', 'steps/**/*.{ts,mjs}'], { cwd: root, posix: true });
  return files.sort().flatMap((file) => {
    const room = roomOf(file, rooms);
    if (room === undefined) return [`${file}: lies in no room of tests/boundaries/rooms.ts`];
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
    return importedFiles.flatMap(({ fileName }) => {
      const wrong = fileName.startsWith('.')
        ? wrongRoom(path.posix.join(path.posix.dirname(file), fileName), room, rooms)
        : wrongPackage(fileName, room, rooms);
      return wrong === undefined ? [] : [`${file}: ${wrong}`];
    });
  });
}

/** The innermost room that a file lies in. */
function roomOf(file: string, rooms: Readonly<Record<string, Room>>): string | undefined {
  return Object.keys(rooms)
    .filter((name) => file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function wrongRoom(target: string, room: string, rooms: Readonly<Record<string, Room>>): string | undefined {
  const other = roomOf(target, rooms);
  const may = rooms[room]?.may ?? [];
  if (other === room || may.includes(target) || (other !== undefined && may.includes(other)))
    return undefined;
  return `${room} may not import ${target}; it may import ${may.join(', ') || 'nothing of ours'}`;
}

function wrongPackage(name: string, room: string, rooms: Readonly<Record<string, Room>>): string | undefined {
  const packages = rooms[room]?.packages;
  if (name.startsWith('node:') || packages === undefined) return undefined;
  if (builtinModules.includes(name)) return `write node:${name}`;
  const wanted = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (packages.includes(wanted)) return undefined;
  return `${room} may not use the package ${wanted}; it may use ${packages.join(', ') || 'none'}`;
}
