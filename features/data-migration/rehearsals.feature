@critical @req:MIG-008 @database:scenario
Feature: The move is rehearsed until nobody finds a difference that is not explained

  Scenario: The first rehearsal is refused, the second leaves no difference
    Given the list of rehearsals with
      | Entry             | Part      | Rehearsal | In charge                       | Explained By      |
      | Suppliers, first  | Suppliers | First     | the second procurement approver | Lines stood twice |
      | Suppliers, second | Suppliers | Second    | the second procurement approver |                   |
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    Then the second procurement approver is refused to import the file "old-suppliers.csv" because "stands in the list already"
    When the second procurement approver notes "6" as the "Differences" of "Suppliers, first"
    Then "Suppliers, first" says how many lines of "old-suppliers.csv" are missing in Odoo
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    And the second procurement approver imports the file "old-suppliers-cleansed.csv"
    And the second procurement approver notes "0" as the "Differences" of "Suppliers, second"
    Then "Suppliers, second" says how many lines of "old-suppliers-cleansed.csv" are missing in Odoo
    When the second procurement approver closes the entry "Suppliers, first"
    And the second procurement approver closes the entry "Suppliers, second"
    Then the gate is not held up by the list of rehearsals

  Scenario: Two rehearsals of each part, signed by their data owners
    Given the list of rehearsals with
      | Entry             | Part      | Rehearsal | In charge                       | Differences | Explained By         |
      | Suppliers, first  | Suppliers | First     | the second procurement approver | 6           | Lines stood twice    |
      | Suppliers, second | Suppliers | Second    | the second procurement approver | 0           |                      |
      | Items, first      | Items     | First     | the stores supervisor           | 2           |                      |
      | Items, second     | Items     | Second    | the stores supervisor           | 1           | An item was given up |
    When the second procurement approver closes the entry "Suppliers, first"
    And the second procurement approver closes the entry "Suppliers, second"
    And the stores supervisor closes the entry "Items, first"
    Then the gate is held up by the list of rehearsals
      | Items, second | the signature of its data owner |
    When the stores supervisor closes the entry "Items, second"
    Then the gate is not held up by the list of rehearsals

  Scenario: Nobody signs for the data of somebody else
    Given the list of rehearsals with
      | Entry             | Part      | Rehearsal | In charge                       | Differences | Explained By      |
      | Suppliers, first  | Suppliers | First     | the second procurement approver | 6           | Lines stood twice |
      | Suppliers, second | Suppliers | Second    | the second procurement approver | 0           |                   |
      | Items, first      | Items     | First     | the stores supervisor           | 2           |                   |
      | Items, second     | Items     | Second    | the stores supervisor           | 0           |                   |
    When the second procurement approver closes the entry "Suppliers, first"
    And the stores supervisor closes the entry "Items, first"
    And the stores supervisor closes the entry "Items, second"
    Then the stores supervisor cannot close the entry "Suppliers, second"
    When the programme manager closes the entry "Suppliers, second"
    Then the gate is held up by the list of rehearsals
      | Suppliers, second | the signature of its data owner |

  Scenario: The gate names what is missing
    Given the list of rehearsals with
      | Entry             | Part      | Rehearsal | In charge                       | Differences | Explained By |
      | Suppliers, first  | Suppliers | First     | the second procurement approver | 0           |              |
      | Suppliers, second | Suppliers | Second    | the second procurement approver | 3           |              |
      | Items, first      | Items     | First     |                                 | some        |              |
    When the second procurement approver closes the entry "Suppliers, first"
    And the second procurement approver closes the entry "Suppliers, second"
    Then the gate is held up by the list of rehearsals
      | list of rehearsals | an explanation of the differences of Suppliers |
      | list of rehearsals | a second rehearsal of Items                    |
      | Items, first       | its data owner                                 |
      | Items, first       | the number of its differences                  |
