@critical @req:PRC-006 @database:feature
Feature: An order is placed as it was approved

  Background:
    Given the buyer's order for "Pump battery pack" above the finance limit for "Intensive care"
    When the buyer puts the order up for approval
    And the finance controller approves the order

  Scenario Outline: Nobody changes the <term> behind the approvers
    Then the buyer cannot change the <term> of the order

    Examples:
      | term     |
      | price    |
      | quantity |
      | supplier |

  Scenario: Another price goes back to the approvers
    When the buyer takes the order back from its approvers
    And the buyer changes the price of the order to 2400
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is confirmed for 2400 on "Intensive care"
