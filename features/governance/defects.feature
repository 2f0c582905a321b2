@critical @req:GOV-004 @database:scenario
Feature: Every defect is seen through to its retest before the gate opens

  Scenario: A defect is closed once its retest has passed, and the gate is clear
    Given the list of defects with
      | Entry                      | Severity | In charge          | Scenario             | Retest | Stage  |
      | Recalled lot can be issued | Critical |                    | A lot is recalled    | Failed | Open   |
      | Label prints the old name  | Minor    | the buyer          | An order is printed  | Passed | Closed |
    When the programme manager puts the storekeeper in charge of "Recalled lot can be issued"
    Then the programme manager cannot close the entry "Recalled lot can be issued" because "only after its retest has passed"
    And the gate is held up by the list of defects
      | Recalled lot can be issued | its end, and is critical |
    When the programme manager notes "Passed" as the "Retest" of "Recalled lot can be issued"
    And the programme manager closes the entry "Recalled lot can be issued"
    Then the gate is not held up by the list of defects

  Scenario: The gate names each defect and what it lacks
    Given the list of defects with
      | Entry                      | Severity | In charge       | Scenario            | Retest | Stage  |
      | Two bills of one number    | Critical | the buyer       | A bill comes twice  |        | Open   |
      | Date of a count is wrong   |          | the storekeeper | A count is applied  | Passed | Open   |
      | Button has two labels      | Minor    | the technician  |                     | Passed | Closed |
      | Mail without a subject     | Minor    |                 | An order is sent    | Failed | Closed |
      | Title is cut off           | Minor    | the technician  | An order is printed | Failed | Open   |
    Then the gate is held up by the list of defects
      | Two bills of one number  | the result of the retest   |
      | Two bills of one number  | its end, and is critical   |
      | Date of a count is wrong | its severity               |
      | Button has two labels    | the scenario that shows it |
      | Mail without a subject   | somebody in charge         |
      | Mail without a subject   | a retest that passed       |

  Scenario: A critical defect that was put away holds the gate up all the same
    Given the list of defects with
      | Entry                      | Severity | In charge       | Scenario          | Retest | Stage |
      | Recalled lot can be issued | Critical | the storekeeper | A lot is recalled | Failed | Open  |
    When the programme manager opens "Recalled lot can be issued"
    And the programme manager chooses the action "Archive"
    And the programme manager answers "Archive" to the question "Are you sure"
    Then the gate is held up by the list of defects
      | Recalled lot can be issued | its end, and is critical |

  Scenario Outline: The <role>, whom the defect is with, does not close it
    Given the list of defects with
      | Entry                      | Severity | In charge  | Scenario          | Retest | Stage |
      | Recalled lot can be issued | Critical | the <role> | A lot is recalled | Passed | Open  |
    Then the <role> cannot close the entry "Recalled lot can be issued"

    Examples:
      | role        |
      | technician  |
      | storekeeper |
