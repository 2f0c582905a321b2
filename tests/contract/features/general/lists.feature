@req:INV-008 @database:feature
Feature: Menus, lists, their rows and lines, in general sentences

  Scenario: The way to a supplier and back
    When the buyer opens the menu "Purchase > Orders > Vendors"
    Then the buyer sees "MedParts Supplies (fictional)" in the list
    When the buyer opens "MedParts Supplies (fictional)" from the list
    And the buyer goes back
    And the buyer selects in the list
      | MedParts Supplies (fictional)   |
      | Clean Hands Trading (fictional) |
    Then the buyer sees the menu "Purchase > Orders"
    And the ward nurse does not see the menu "Purchase > Orders > Requests for Quotation"
    When the ward nurse opens the menu "Maintenance > Equipment"
    Then the ward nurse cannot start a new record

  Scenario: A line is opened
    Given a confirmed order for 4 "Pump battery pack"
    When the storekeeper opens the menu "Inventory > Operations > Receipts"
    And the storekeeper opens "the receipt" from the list
    And the storekeeper opens the line "Pump battery pack" of "Operations"
    And the storekeeper discards the changes
    Then the stage is "Ready"

  Scenario: A button in a line is pressed
    Given the central store holds 20 "Examination gloves M, box of 100"
    When the storekeeper opens the menu "Inventory > Operations > Inventory Adjustments"
    And the storekeeper starts a new record
    And the storekeeper adds the tag "WH/Stock" to "Locations"
    And the storekeeper presses "Begin Adjustments"
    And the storekeeper presses "Adjustments"
    And the storekeeper changes the line "Examination gloves M, box of 100" of "Physical Inventory"
      | Counted |
      | 17      |
    And the storekeeper presses "Apply" in the line "Examination gloves M, box of 100" of "Physical Inventory"
    Then the central store holds 17 "Examination gloves M, box of 100" in all
