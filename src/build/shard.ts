/** A part of a run over several machines: the `part`th of `parts`, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly parts: number;
}

/** Takes `2/5` apart; undefined where it is no such thing. */
export function parseShard(typed: string): Shard | undefined {
  const [, part, parts] = /^(\d{1,15})\/(\d{1,15})$/.exec(typed.trim()) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  return shard.part >= 1 && shard.part <= shard.parts ? shard : undefined;
}

/** What falls to a part: of things in a fixed order each to the next part, so that parts are of one size. */
export function takeShard<Thing>(things: readonly Thing[], shard: Shard | undefined): readonly Thing[] {
  if (shard === undefined) return things;
  return things.filter((_, index) => index % shard.parts === shard.part - 1);
}
