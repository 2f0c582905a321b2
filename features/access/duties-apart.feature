@smoke @critical @req:ACC-002 @database:feature
Feature: Who orders is not everybody

  Whoever asks for something, receives it, inspects it or files its papers does not place the order for it.

  Scenario Outline: The <role> does not place an order
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    Then the <role> cannot confirm the order

    Examples:
      | role                |
      | ward nurse          |
      | technician          |
      | storekeeper         |
      | quality inspector   |
      | document controller |
      | auditor             |

  Scenario: The buyer places it
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the order is confirmed below the finance limit on "Intensive care"
