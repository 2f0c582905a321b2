@major @req:HYP-002 @database:scenario
Feature: What a count had to adjust stands against what was moved, by store and week

  Scenario: A count that agrees adjusts nothing, one that differs stands in its own week
    Given the central store holds 40 "Examination gloves M, box of 100"
    When the system lets 1 week pass
    And the storekeeper prepares the issue of 5 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    And the storekeeper prepares the issue of 3 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    And the storekeeper prepares the issue of 2 "Examination gloves M, box of 100" to "Emergency department"
    And the storekeeper carries out the issue
    And the storekeeper counts 30 "Examination gloves M, box of 100"
    Then the "adjusted stock lines" of "the central store" in the week of "today" are 0 of 3
    When the storekeeper counts 29 "Examination gloves M, box of 100"
    Then the "adjusted stock lines" of "the central store" in the week of "today" are 1 of 3
    And the "adjusted stock lines" of "Ward 4" in the week of "today" are 0 of 2

  Scenario: The next week starts from nothing
    Given the central store holds 40 "Examination gloves M, box of 100"
    When the system lets 1 week pass
    And the storekeeper prepares the issue of 5 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    And the storekeeper counts 36 "Examination gloves M, box of 100"
    And the system lets 1 week pass
    And the storekeeper prepares the issue of 4 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    Then the "adjusted stock lines" of "the central store" in the week of "today" are 0 of 1
    And the "adjusted stock lines" of "the central store" in the week of "1 week ago" are 1 of 1
