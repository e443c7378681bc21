/** Holds something that can be made again. */
interface Slot<Thing> {
  thing: Thing | undefined;
}

/** How many things are held at a time: those of the records and phrases of a report or two. */
const most = 12;

const slots: Slot<unknown>[] = [];

/**
 * Holds what was made lately, and makes it again when it is asked for later: a record is asked many times while it is checked, and
 * then hardly ever. (A weak reference would keep all of them until memory is short.)
 */
export function recently<Thing>(make: () => Thing): () => Thing {
  const slot: Slot<Thing> = { thing: undefined };
  return () => {
    if (slot.thing !== undefined) return slot.thing;
    const thing = make();
    slot.thing = thing;
    slots.push(slot);
    const oldest = slots.length > most ? slots.shift() : undefined;
    if (oldest !== undefined) oldest.thing = undefined;
    return thing;
  };
}
