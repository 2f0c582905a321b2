@major @req:CUT-002 @database:scenario
Feature: The runbook was rehearsed inside its window

  Scenario: Each task has somebody in charge and the time that it took
    Given the runbook for a window of 10 hours with
      | Entry                  | In charge                | Began            | Ended            |
      | Freeze the books       | the accounting manager   | 2026-03-07 20:00 | 2026-03-07 20:30 |
      | Count the stores       |                          | 2026-03-07 20:30 | 2026-03-08 01:00 |
      | Open the wards' logins | the access administrator | 2026-03-08 01:00 |                  |
    Then the gate is held up by the runbook
      | Count the stores       | somebody in charge           |
      | Open the wards' logins | the time that it really took |
    When the programme manager puts the stores supervisor in charge of "Count the stores"
    And the programme manager notes "2026-03-08 05:45" as the "Ended" of "Open the wards' logins"
    Then the gate is not held up by the runbook

  Scenario: The rehearsal took longer than the window
    Given the runbook for a window of 10 hours with
      | Entry            | In charge              | Began            | Ended            |
      | Freeze the books | the accounting manager | 2026-03-07 20:00 | 2026-03-07 20:30 |
      | Count the stores | the stores supervisor  | 2026-03-07 20:30 | 2026-03-08 06:15 |
    Then the gate is held up by the runbook
      | runbook | an end within its 10 hours |
    When the programme manager notes "2026-03-08 05:45" as the "Ended" of "Count the stores"
    Then the gate is not held up by the runbook
