// Who works here, and as what. No role includes another; a role counts at one location, or everywhere ('').

export type Role = 'counter' | 'reception' | 'coordinator' | 'administrator'

export interface Employee {
  id: number
  name: string
  roles: readonly { role: Role; location: string }[]
  /** Where this employee works now. */
  location: string
}

/** A paired kiosk or display. */
export interface Device {
  id: string
  kind: 'kiosk' | 'display'
  location: string
  name: string
  settings: Record<string, unknown>
}

/** Whether the employee has one of these roles at the location where they work now. */
export function mayActAs(employee: Employee, roles: readonly Role[]): boolean {
  return employee.roles.some(
    ({ role, location }) => roles.includes(role) && (location === '' || location === employee.location),
  )
}

/** Whether the employee has any role at this location. */
export const worksAt = (employee: Employee, location: string): boolean =>
  employee.roles.some((one) => one.location === '' || one.location === location)
