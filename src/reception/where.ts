// Where an employee receives and telephones for: the role counts per location.
import type { Employee } from '../staff/role.ts'

/** Whether this employee has the role of reception at a location. */
export const receivesAt = ({ roles }: Pick<Employee, 'roles'>, location: string): boolean =>
  roles.some((one) => one.role === 'reception' && (one.location === '' || one.location === location))
