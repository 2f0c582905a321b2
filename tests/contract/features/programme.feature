# The lists that a programme is steered by: the sentences of them, on both channels.
Feature: Business sentences of the lists of a programme

  @req:GOV-004 @database:scenario
  Scenario: A defect is put in somebody's charge, tested again and closed
    Given the list of defects with
      | Entry            | Severity | In charge      | Scenario     | Retest | Stage |
      | Lot is not shown | Critical | the technician | Issue by lot | Failed | Open  |
    Then the technician cannot close the entry "Lot is not shown"
    And the programme manager cannot close the entry "Lot is not shown" because "after its retest has passed"
    When the programme manager puts the technician in charge of "Lot is not shown"
    And the programme manager notes "Passed" as the "Retest" of "Lot is not shown"
    Then the gate is held up by the list of defects
      | Lot is not shown | its end, and is critical |
    When the programme manager closes the entry "Lot is not shown"
    Then the gate is not held up by the list of defects
