@major @req:INV-014
Feature: What a ward used in a month is the sum of that month's issues

  Scenario: By item, by ward, and each month on its own
    Given the central store holds 40 "Examination gloves M, box of 100"
    When the storekeeper prepares the issue of 5 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    And the storekeeper prepares the issue of 2 "Examination gloves M, box of 100" to "Emergency department"
    And the storekeeper carries out the issue
    And the storekeeper prepares the issue of 3 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    Then the stores supervisor finds that "Ward 4" used 8 "Examination gloves M, box of 100" in the month of "today"
    When the system lets 5 weeks pass
    And the storekeeper prepares the issue of 4 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    Then the stores supervisor finds that "Ward 4" used 4 "Examination gloves M, box of 100" in the month of "today"
    And the stores supervisor finds that "Ward 4" used 8 "Examination gloves M, box of 100" in the month of "5 weeks ago"
