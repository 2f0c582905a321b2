@minor @req:PRC-015
Feature: What comes late is seen beside the day that was promised

  Scenario: A late order stands among the late ones, and says both days once it has come
    Given a confirmed order for 4 "Pump battery pack"
    Then the procurement manager does not find the order among the late ones
    When the system lets 8 days pass
    Then the procurement manager finds the order among the late ones
    When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-015" expiring "in 2 years"
    Then the procurement manager does not find the order among the late ones
    And the procurement manager sees that the order came 3 days after the promised day
