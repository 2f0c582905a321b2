@req:PRC-002 @database:feature
Feature: Buttons, questions, actions, stages and controls, in general sentences

  Scenario: An order is noted on, copied, deleted and confirmed
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "the order"
    And the buyer notes "Price agreed by telephone"
    And the buyer adds the finance controller as a follower
    And the buyer chooses the action "Duplicate"
    Then "Vendor Reference" is empty
    When the buyer sets "Vendor Reference" to "Q-2042"
    And the buyer empties "Vendor Reference"
    And the buyer saves it as "the copy"
    And the buyer chooses the action "Delete"
    And the buyer answers "No, keep it" to the question "Are you sure"
    And the buyer opens "the order"
    And the buyer presses "Confirm Order"
    Then the stage is "Purchase Order"

  Scenario: What no cost centre bears is not confirmed
    Given the buyer's order for "Pump battery pack" below the finance limit without a cost centre
    When the buyer opens "the order"
    Then the buyer cannot press "Confirm Order" because "100% analytic distribution"

  Scenario: A ticket is moved on
    Given the service desk agent opens the menu "Helpdesk > Tickets > All Tickets"
    When the service desk agent starts a new record with
      | Title       | Charger is loose      |
      | Description | The plug does not fit |
    And the service desk agent saves it as "the loose charger"
    And the service desk agent moves it to the stage "In Progress"
    Then the stage is "In Progress"

  Scenario: A transfer is called off, and the question before it is read
    Given the storekeeper opens the menu "Inventory > Operations > Receipts"
    When the storekeeper starts a new record
    And the storekeeper saves it as "the receipt"
    Then nothing happens when the storekeeper presses "Mark as Todo"
    When the storekeeper presses "Cancel", is told "cancel this transfer" and answers "Ok"
    Then the stage is "Cancelled"
