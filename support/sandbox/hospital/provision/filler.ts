// Draws what has no meaning of its own: streets, towns, telephones. The same seed and key give the same text for ever.
import { base, en, Faker } from '@faker-js/faker';

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly zip: string;
}

export class Filler {
  private readonly seed: number;

  constructor(seed: number) {
    this.seed = seed;
  }

  address(key: string): Address {
    const faker = this.faker(`address ${key}`);
    return {
      street: faker.location.streetAddress(),
      city: faker.location.city(),
      zip: faker.location.zipCode('#####'),
    };
  }

  /** Out of the range that is kept for fiction: it rings nowhere. */
  telephone(key: string): string {
    return this.faker(`telephone ${key}`).helpers.replaceSymbols('+1 555-01##');
  }

  /** Seeded by the key as well, so that a row added in the middle changes no other row. */
  private faker(key: string): Faker {
    const faker = new Faker({ locale: [en, base] });
    faker.seed([this.seed, ...Buffer.from(key)]);
    return faker;
  }
}
