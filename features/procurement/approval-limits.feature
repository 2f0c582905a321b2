@critical @req:PRC-002 @database:feature
Feature: A limit counts from its own figure on

  Scenario: At the finance limit the buyer waits for finance
    Given the buyer's order for "Pump battery pack" at the finance limit for "Intensive care"
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is confirmed at the finance limit on "Intensive care"

  Scenario: At the second approval limit a second approver follows finance
    Given the buyer's order for "Pump battery pack" at the second approval limit for "Intensive care"
    When the buyer puts the order up for approval
    Then the second procurement approver cannot approve the order before finance
    When the finance controller approves the order
    And the second procurement approver approves the order
    And the second procurement approver commits the order
    Then the order is confirmed at the second approval limit on "Intensive care"

  Scenario: The tax counts as well
    Given the buyer's order for "Pump battery pack" above the finance limit with its tax for "Intensive care"
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is placed after finance agreed
