@req:PRC-002 @database:feature
Feature: Being somebody, in general sentences

  Scenario: The menus and actions that somebody has
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "the order"
    Then the buyer sees the action "Duplicate"
    And the ward nurse sees below the menu "Helpdesk"
      | Dashboard |
      | Tickets   |
    When the finance controller opens "the order"
    Then the finance controller does not see the action "Delete"

  Scenario: Somebody who works for two companies
    Given the buyer works in "English (US)"
    And the buyer also works for the company "Northside Clinic (fictional)"
    When the buyer switches to the company "Northside Clinic (fictional)"
    Then the company is "Northside Clinic (fictional)"
