@req:PRC-002
Feature: Pages outside the app, in general sentences

  Scenario: The portal page of an order, and what a person says of themselves
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens the portal page of "the order"
    Then the buyer reads "Request for Quotation" on the page
    And the buyer reads "the order" on the page
    And the buyer does not read "Cancelled" on the page
    When the buyer opens the page "/my/account"
    And the buyer fills in on the page
      | Phone | +49 30 1234567 |
    And the buyer presses "Save Address" on the page
    Then the buyer reads "Some required fields are empty" on the page
    When the buyer fills in on the page
      | Street and Number | Ward Road 1 |
      | Zip Code          | 82065       |
      | City              | Langchester |
      | Country           | Germany     |
    And the buyer presses "Save Address" on the page
    Then the buyer reads "Ward Road 1" on the page
