@critical @req:MIG-001 @database:scenario
Feature: What stands twice in the old data goes back to its data owner, and is loaded once

  Background:
    Given a name that stands in the list already is turned away

  Scenario: Suppliers that stand twice come back with their lines, and none of the file is loaded
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    Then these lines of "old-suppliers.csv" stand twice
      | line | same as                       |
      | 4    | line 2                        |
      | 6    | line 3                        |
      | 7    | MedParts Supplies (fictional) |
    And the second procurement approver is told each line of "old-suppliers.csv" that stands twice
    And the second procurement approver is refused to import the file "old-suppliers.csv" because "stands in the list already"
    And no line of "old-suppliers.csv" was loaded

  Scenario: The cleansed suppliers are there once, however often they are loaded
    Then no line of "old-suppliers-cleansed.csv" stands twice
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    And the second procurement approver imports the file "old-suppliers-cleansed.csv"
    Then each line of "old-suppliers-cleansed.csv" stands in Odoo once
    When the second procurement approver opens the menu "Purchase > Orders > Vendors"
    And the second procurement approver imports the file "old-suppliers-cleansed.csv"
    Then the list has 3 rows
    And each line of "old-suppliers-cleansed.csv" stands in Odoo once

  Scenario: Items that stand twice come back with their lines, and none of the file is loaded
    Given the stores supervisor keeps the list of items
    When the stores supervisor opens the menu "Inventory > Products > Products"
    And the stores supervisor switches to the list view
    Then these lines of "old-items.csv" stand twice
      | line | same as |
      | 4    | line 2  |
      | 6    | line 3  |
    And the stores supervisor is told each line of "old-items.csv" that stands twice
    And the stores supervisor is refused to import the file "old-items.csv" because "stands in the list already"
    And no line of "old-items.csv" was loaded

  Scenario: The cleansed items are there once, however often they are loaded
    Given the stores supervisor keeps the list of items
    Then no line of "old-items-cleansed.csv" stands twice
    When the stores supervisor opens the menu "Inventory > Products > Products"
    And the stores supervisor switches to the list view
    And the stores supervisor imports the file "old-items-cleansed.csv"
    Then each line of "old-items-cleansed.csv" stands in Odoo once
    When the stores supervisor opens the menu "Inventory > Products > Products"
    And the stores supervisor switches to the list view
    And the stores supervisor imports the file "old-items-cleansed.csv"
    Then the list has 3 rows
    And each line of "old-items-cleansed.csv" stands in Odoo once
