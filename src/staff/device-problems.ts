// What can be wrong with a device as it was filled in, by the name that views/words gives each its sentence.

export type DeviceProblem =
  | 'name'
  | 'location'
  | 'kind'
  | 'scale'
  | 'printing'
  | 'host'
  | 'port'
  | 'agentPort'
  | 'layout'
  | 'diagonal'
  | 'distance'
  | 'series'
  | 'counters'
  | 'sound'
  | 'spoken'

/** By the name of the field; 'tooSmall' is a screen that cannot be read from its farthest seat. */
export type DeviceProblems = ReadonlyMap<string, DeviceProblem | 'tooSmall'>
