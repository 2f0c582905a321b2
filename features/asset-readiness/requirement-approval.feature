@smoke @critical @req:PRC-001
Feature: A requirement is approved by two people in turn

  The department head looks at the need, the procurement manager at the money.

  Rule: From the procurement limit on, the procurement manager follows the department head

    Background:
      Given the technician's requirement for 3 "Pump battery pack" estimated above the procurement limit
      And its approval has been requested

    @req:PRC-004
    Scenario: Nobody approves what they asked for
      Then the technician cannot approve the requirement

    @req:PRC-004
    Scenario: Out of turn nothing happens
      Then the procurement manager cannot approve the requirement before the biomedical lead
      When the biomedical lead approves the requirement
      And the procurement manager approves the requirement
      And the procurement manager releases the requirement
      Then the requirement was approved by the biomedical lead, then by the procurement manager

  Rule: Below the procurement limit the department head is enough

    Scenario: The department head alone approves
      Given the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
      And its approval has been requested
      When the biomedical lead approves the requirement
      And the biomedical lead releases the requirement
      Then the requirement was approved by the biomedical lead alone

  Rule: What was never put up for approval is not approved

    Scenario: The technician finds no way around the approval
      Given the technician's requirement for 3 "Pump battery pack" estimated above the procurement limit
      Then the technician cannot approve the requirement
