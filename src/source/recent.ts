/** Holds something that can be made again. */
interface Slot {
  thing: unknown;
}

/**
 * Something that holds what was made lately, so many things at a time, and makes the others again when they are asked for later: a
 * record is asked many times while it is checked, and then hardly ever. (Weak references would keep all of them until memory is
 * short.)
 */
export function holdRecent(most: number): <Thing>(make: () => Thing) => () => Thing {
  const slots: Slot[] = [];
  return <Thing>(make: () => Thing) => {
    const slot: Slot = { thing: undefined };
    return () => {
      if (slot.thing !== undefined) return slot.thing as Thing;
      const thing = make();
      slot.thing = thing;
      slots.push(slot);
      const oldest = slots.length > most ? slots.shift() : undefined;
      if (oldest !== undefined) oldest.thing = undefined;
      return thing;
    };
  };
}
