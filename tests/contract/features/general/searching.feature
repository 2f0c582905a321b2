@req:INV-008 @database:feature
Feature: Searching in lists, groups, cards and many rows at once, in general sentences

  Scenario: Orders are searched for, grouped and summed up
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    And the buyer filters by "Order Date" in "Q4"
    And the buyer clears the search
    And the buyer searches for "MedParts" in "Vendor"
    And the buyer filters by "Starred"
    And the buyer takes "Starred" out of the search
    And the buyer shows the column "Untaxed"
    And the buyer sorts by "Total"
    Then the total of "Untaxed" is "999"
    When the buyer groups by "Vendor"
    Then the group "MedParts Supplies (fictional)" has 1 row
    When the buyer opens the group "MedParts Supplies (fictional)"
    And the buyer closes the group "MedParts Supplies (fictional)"
    And the buyer groups by "Order Date" per "Year"
    And the buyer searches for "no such order"
    Then the list is empty

  Scenario: Cards are made, moved and changed together
    When the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Requests"
    And the biomedical lead makes a card in "New Request"
      | Title | Pump alarms |
    And the biomedical lead makes a card in "New Request"
      | Title | Pump is loose |
    And the biomedical lead moves the card "Pump alarms" to "In Progress"
    And the biomedical lead switches to the list view
    And the biomedical lead searches for "pump" in "Request"
    Then the list has 2 rows
    When the biomedical lead selects all rows
    And the biomedical lead changes "Stage" of the selected rows to "In Progress"
    And the biomedical lead presses "Update"
    And the biomedical lead sorts by "Subjects"
    Then the list has the rows
      | Subjects      | Stage       |
      | Pump alarms   | In Progress |
      | Pump is loose | In Progress |
    When the biomedical lead opens "Pump alarms" from the list
    And the biomedical lead goes to the next record
    And the biomedical lead goes to the previous record

  Scenario: A search is kept, a category chosen, and many rows are gone through
    Given 82 "Equipment" named "Spare pump"
    When the biomedical lead opens the menu "Maintenance > Equipment"
    And the biomedical lead switches to the list view
    And the biomedical lead clears the search
    And the biomedical lead searches for "Spare pump"
    And the biomedical lead goes to the next page of the list
    Then the list shows the rows 81 to 82
    When the biomedical lead goes to the previous page of the list
    Then the list shows the rows 1 to 80
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    And the buyer clears the search
    And the buyer searches for "MedParts" in "Vendor"
    And the buyer saves the search as the favourite "Pump parts"
    Then the search contains "Pump parts"
    When the buyer clears the search
    And the buyer chooses the favourite "Pump parts"
    Then the search contains "Pump parts"
    When the buyer opens the menu "Employees > Directory"
    And the buyer switches to the list view
    And the buyer chooses "Procurement" in the panel
    Then the buyer sees "Bea Buyer" in the list
    When the buyer chooses "Internal audit" in "Department" in the panel
    Then the buyer does not see "Bea Buyer" in the list
