/** How high in points the room is that the line between text and footnotes has: the PDF and Word part pages alike. */
export const separatorRoom = 8;
