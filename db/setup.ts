// What the set-up page shows beside the catalogue: people with their roles. No secrets.
import { asc } from 'drizzle-orm'
import type { Role } from '../src/staff/role.ts'
import { employeeRoles, employees } from './schema.ts'
import type { Db } from './store.ts'

export interface StaffMember {
  name: string
  username: string
  active: boolean
  /** Location '' is everywhere. */
  roles: { role: Role; location: string }[]
}

/** Everybody who may sign in, or might once, by name. */
export async function staffMembers(db: Db): Promise<StaffMember[]> {
  const roles = await db.select().from(employeeRoles).orderBy(asc(employeeRoles.location), asc(employeeRoles.role))
  const { id, name, username, active } = employees
  const rows = await db.select({ id, name, username, active }).from(employees).orderBy(asc(name), asc(username))
  return rows.map(({ id, ...member }) => ({
    ...member,
    roles: roles.filter((row) => row.employee === id).map(({ role, location }) => ({ role, location })),
  }))
}
