import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../tables/account-tables';

/** Which settings there are. `public-address`: where people reach the product, without a slash at the end. */
type SettingName = 'public-address';

/** Reads and writes what is settled while the product runs. */
export class SettingStore {
  constructor(private readonly manager: EntityManager) {}

  async find(name: SettingName): Promise<string | undefined> {
    return (await this.manager.getRepository(SETTINGS).findOneBy({ name }))?.value;
  }

  async put(name: SettingName, value: string): Promise<void> {
    await this.manager.getRepository(SETTINGS).upsert({ name, value }, ['name']);
  }
}
