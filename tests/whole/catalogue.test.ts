// The whole catalogue, the main job included, on each channel.
import test from 'node:test';
import { featureFiles, readFeatures } from '../../support/run/features.ts';
import { runs } from '../e2e/catalogue.ts';
import { ROOT } from '../e2e/support.ts';

const scenarios = featureFiles(['features'], ROOT).flatMap(({ uri }) =>
  readFeatures([uri], ROOT).pickles.map(({ location }) => `${uri}:${location?.line}`),
);

for (const channel of ['rpc', 'ui'] as const) {
  test(`every scenario of the catalogue is accepted or an open risk on ${channel}, in any order`, async () => {
    await runs(scenarios, channel);
  });
}
