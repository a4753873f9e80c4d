// Which files run first. Vitest goes by what each took the last time, of which a fresh copy knows nothing.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const long = /tests\/(hall\/days|browser\/(axe.*|away|kiosk.*|counter|display.*))\.test\.ts$/

/** The long files first, so that no worker is left with one of them when the others are done. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
