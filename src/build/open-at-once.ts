import { constants } from 'node:fs';

/** How a file is opened that may be a pipe: whether somebody writes into one is not waited for. Windows has no such pipes. */
export const openAtOnce = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
