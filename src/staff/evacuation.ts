// An evacuation: everything that hangs or stands in a hall says that people must leave, until a person ends it.

/** Epoch ms. */
export interface Evacuation {
  since: number
}
