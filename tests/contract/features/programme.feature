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

  @req:GOV-009 @database:scenario
  Scenario: The weekly meeting
    Given the list of risks, issues and decisions with
      | Entry                     | Kind  | In charge       | Deciding Body | Day       |
      | Two clinics share a store | Issue | the storekeeper |               | in 5 days |
    Then the programme manager finds in the list for the weekly meeting
      | Two clinics share a store | a deciding body |
    When the programme manager notes "Design authority" as the "Deciding Body" of "Two clinics share a store"
    Then the programme manager finds nothing in the list for the weekly meeting

  @req:GOV-003 @database:scenario
  Scenario: Something was added
    Given the register of additions, but for "Module auditlog"
    When the programme manager enters "Module auditlog" in the register of additions with
      | Value | Every change is kept |
    Then the gate is held up by the register of additions
      | Module auditlog | the rule that asks for it            |
      | Module auditlog | what it means for upgrades           |
      | Module auditlog | the approval of the design authority |

  @req:CUT-002 @req:CUT-003 @database:scenario
  Scenario: Rehearsed
    Given the runbook for a window of 10 hours with
      | Entry            | In charge       | Began           | Ended           |
      | Count the stores | the storekeeper | yesterday 20:00 | yesterday 23:30 |
    Then the gate is not held up by the runbook
    Given the way back for a window of 4 hours with
      | Entry                  | Kind | In charge      | Day               |
      | Stock and books differ | Sign | the technician | next sunday 02:00 |
    Then the technician cannot move the day of "Stock and books differ" to "next sunday 06:00"
