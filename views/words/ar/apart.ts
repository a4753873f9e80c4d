/** A number, a name or what somebody typed, which keeps its own direction in an Arabic sentence (Unicode TR 9, isolates). */
export const apart = (text: string | number): string => `\u2068${text}\u2069`
