@major @req:PRC-003 @database:feature
Feature: An order in another currency counts by its worth

  Scenario: Worth more than the finance limit, it waits for finance
    Given one "EUR" is worth 2 of the hospital's own money
    And the buyer's order in "EUR" for "Pump battery pack" worth above the finance limit for "Intensive care"
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is confirmed above the finance limit on "Intensive care"

  Scenario: Worth less than the finance limit, it does not
    Given one "GBP" is worth 0.5 of the hospital's own money
    And the buyer's order in "GBP" for "Pump battery pack" worth below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the order is confirmed below the finance limit on "Intensive care"
