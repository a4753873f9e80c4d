// Who works here, and as what. No role includes another; a role counts at one location, or everywhere ('').

export type Role = 'counter' | 'reception' | 'coordinator' | 'administrator'

export interface Employee {
  id: number
  name: string
  roles: readonly { role: Role; location: string }[]
  /** Where this employee works now. */
  location: string
  /** A right of their own: to take somebody out of turn. */
  mayChoose: boolean
  /** Single letters press the buttons of a counter. */
  letterKeys: boolean
}

/** Who did something, and from which network: what the audit log keeps of it. */
export interface Actor {
  employee: number
  origin: string
}

/** Whether the employee has one of these roles at the location where they work now. */
export function mayActAs(employee: Employee, roles: readonly Role[]): boolean {
  return employee.roles.some(
    ({ role, location }) => roles.includes(role) && (location === '' || location === employee.location),
  )
}

/** Whether the employee may take somebody out of turn: by a role that the municipality names, or by their own right. */
export const mayChoose = (employee: Employee, choosingRoles: readonly Role[]): boolean =>
  employee.mayChoose || mayActAs(employee, choosingRoles)

/** Whether the employee has any role at this location. */
export const worksAt = (employee: Employee, location: string): boolean =>
  employee.roles.some((one) => one.location === '' || one.location === location)
