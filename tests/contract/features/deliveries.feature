@database:scenario
Feature: Deliveries that are late, in the hospital's own words

  Scenario: Promised for one day and come on another
    Given a confirmed order for 4 "Pump battery pack"
    Then the procurement manager does not find the order among the late ones
    When the system lets 8 days pass
    Then the procurement manager finds the order among the late ones
    When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-016" expiring "in 2 years"
    Then the procurement manager sees that the order came 3 days after the promised day
