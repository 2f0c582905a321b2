@req:PRC-002 @database:feature
Feature: A whole form is read, on all its tabs, in general sentences

  Scenario: Tabs, columns and a warning of an order
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record with
      | Vendor           | MedParts Supplies (fictional) |
      | Vendor Reference | Q-9                           |
    Then the buyer sees the tab "Products"
    And the buyer does not see the tab "Stock Requests"
    And the column "Quantity" of "Products" is required
    And the column "Amount" of "Products" is read-only
    And the form warns of nothing
    And there is no ribbon
    When the buyer saves it as "the first order"
    And the buyer starts a new record with
      | Vendor           | MedParts Supplies (fictional) |
      | Vendor Reference | Q-9                           |
    And the buyer saves it as "the second order"
    Then the form warns "might be a duplicate"
    And "Source" is empty
    And "Products" has no lines

  Scenario: What is archived says so
    Given the biomedical lead opens the menu "Maintenance > Equipment"
    When the biomedical lead starts a new record with
      | Name | Old infusion pump |
    And the biomedical lead saves it as "the old pump"
    And the biomedical lead chooses the action "Archive"
    And the biomedical lead answers "Archive" to the question "Are you sure"
    Then the ribbon is "Archived"
