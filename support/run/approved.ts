// What the hospital has signed, read out of its data files: people with their rights, and the approval matrix.
import type { Hospital } from '../sandbox/hospital/load.ts';
import type { Approved } from '../world/house.ts';

export function approvedIn({ personas, figures, files }: Hospital): Approved {
  const { tiers, double_validation_from } = files.approvals.value;
  const nameOf = (key: string | undefined) => personas.find((persona) => persona.key === key)?.name;
  const amount = (figure: string | undefined) => (figure === undefined ? undefined : figures.get(figure));
  return {
    people: personas.map(({ name, login, groups, portalOf }) => ({
      name,
      login,
      groups: portalOf === undefined ? groups : undefined,
    })),
    systems: [files.interfaces.value.ward_messages.account.login],
    approvals: tiers.map((tier) => ({
      name: tier.name,
      document: tier.document,
      from: amount(tier.from),
      below: amount(tier.below),
      dearerBy: amount(tier.dearer_than_order_by),
      dearer: tier.dearer,
      approver: nameOf(tier.approver) ?? tier.approver,
      standIn: nameOf(tier.stand_in),
    })),
    twiceFrom: amount(double_validation_from) ?? 0,
  };
}
